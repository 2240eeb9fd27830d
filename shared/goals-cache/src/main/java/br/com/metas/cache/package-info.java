/** The cache protocol: HEAD names the one valid fill. */
@NullMarked
package br.com.metas.cache;

import org.jspecify.annotations.NullMarked;
