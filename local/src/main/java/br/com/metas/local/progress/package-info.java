/** What a person sees while the runner works: a bar on a terminal, else a line now and then. */
@NullMarked
package br.com.metas.local.progress;

import org.jspecify.annotations.NullMarked;
