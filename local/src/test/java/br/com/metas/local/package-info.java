@NullMarked
package br.com.metas.local;

import org.jspecify.annotations.NullMarked;
