/** How long layers live, and how long anyone waits: each setting with its unit and its bounds. */
@NullMarked
package br.com.metas.cache.settings;

import org.jspecify.annotations.NullMarked;
