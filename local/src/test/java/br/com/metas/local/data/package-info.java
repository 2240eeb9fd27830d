@NullMarked
package br.com.metas.local.data;

import org.jspecify.annotations.NullMarked;
