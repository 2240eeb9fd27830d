/** The whole stack on one machine, driven as its users drive it. */
@NullMarked
package br.com.metas.local;

import org.jspecify.annotations.NullMarked;
