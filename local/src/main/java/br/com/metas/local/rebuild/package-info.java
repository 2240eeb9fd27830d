/** The monthly rebuild by hand: the real functions around a queue in memory. */
@NullMarked
package br.com.metas.local.rebuild;

import org.jspecify.annotations.NullMarked;
