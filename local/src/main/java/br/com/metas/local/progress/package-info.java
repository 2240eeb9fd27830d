/** The runner's progress for the user: a bar on a terminal, else a few lines. */
@NullMarked
package br.com.metas.local.progress;

import org.jspecify.annotations.NullMarked;
