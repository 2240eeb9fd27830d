@NullMarked
package br.com.metas.outboxrelay;

import org.jspecify.annotations.NullMarked;
