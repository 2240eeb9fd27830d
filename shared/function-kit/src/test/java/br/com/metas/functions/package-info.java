@NullMarked
package br.com.metas.functions;

import org.jspecify.annotations.NullMarked;
