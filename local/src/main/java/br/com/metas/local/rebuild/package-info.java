/** The monthly rebuild on request: the real functions with a queue in memory. */
@NullMarked
package br.com.metas.local.rebuild;

import org.jspecify.annotations.NullMarked;
