/** Layers as bytes: columns in MessagePack, compressed, checked, cut into pieces. */
@NullMarked
package br.com.metas.cache.codec;

import org.jspecify.annotations.NullMarked;
