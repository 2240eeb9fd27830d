/** {@code make events} and {@code make rebuild}: what a person asks of a runner that runs. */
@NullMarked
package br.com.metas.local.client;

import org.jspecify.annotations.NullMarked;
