@NullMarked
package br.com.metas.cache.dynamodb;

import org.jspecify.annotations.NullMarked;
