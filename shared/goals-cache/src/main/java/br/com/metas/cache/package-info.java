/** The cache of layers: HEAD names the one valid fill of each layer. */
@NullMarked
package br.com.metas.cache;

import org.jspecify.annotations.NullMarked;
