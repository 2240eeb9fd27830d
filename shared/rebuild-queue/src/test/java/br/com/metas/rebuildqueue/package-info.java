@NullMarked
package br.com.metas.rebuildqueue;

import org.jspecify.annotations.NullMarked;
