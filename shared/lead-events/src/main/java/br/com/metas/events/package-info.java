/** What other services say happened, and how they say it. */
@NullMarked
package br.com.metas.events;

import org.jspecify.annotations.NullMarked;
