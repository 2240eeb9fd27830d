/** The function that evicts a seller's layers. */
@NullMarked
package br.com.metas.evictor;

import org.jspecify.annotations.NullMarked;
