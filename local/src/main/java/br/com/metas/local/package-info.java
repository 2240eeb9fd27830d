/** The local runner: everything on one machine. */
@NullMarked
package br.com.metas.local;

import org.jspecify.annotations.NullMarked;
