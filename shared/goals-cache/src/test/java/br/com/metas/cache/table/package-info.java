@NullMarked
package br.com.metas.cache.table;

import org.jspecify.annotations.NullMarked;
