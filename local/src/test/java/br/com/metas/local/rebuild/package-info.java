@NullMarked
package br.com.metas.local.rebuild;

import org.jspecify.annotations.NullMarked;
