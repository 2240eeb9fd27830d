/** The settings of the cache: lives and waiting times, each with its unit and its bounds. */
@NullMarked
package br.com.metas.cache.settings;

import org.jspecify.annotations.NullMarked;
