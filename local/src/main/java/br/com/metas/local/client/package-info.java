/** The commands that call a running runner: {@code make events} and {@code make rebuild}. */
@NullMarked
package br.com.metas.local.client;

import org.jspecify.annotations.NullMarked;
