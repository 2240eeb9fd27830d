/** The function that publishes the outbox. */
@NullMarked
package br.com.metas.outboxrelay;

import org.jspecify.annotations.NullMarked;
