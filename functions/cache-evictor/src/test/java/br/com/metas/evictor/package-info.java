@NullMarked
package br.com.metas.evictor;

import org.jspecify.annotations.NullMarked;
