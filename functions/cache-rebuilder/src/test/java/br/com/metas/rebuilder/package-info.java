@NullMarked
package br.com.metas.rebuilder;

import org.jspecify.annotations.NullMarked;
