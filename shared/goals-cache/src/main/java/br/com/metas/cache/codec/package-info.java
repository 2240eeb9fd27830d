/** Layers as bytes: columns in MessagePack, compressed, with a checksum, divided into pieces. */
@NullMarked
package br.com.metas.cache.codec;

import org.jspecify.annotations.NullMarked;
