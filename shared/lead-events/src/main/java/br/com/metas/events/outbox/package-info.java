/**
 * The transactional outbox: events appended in the transaction that they tell of, and the relay
 * that publishes them. With it an event can't be lost between a commit and its publication.
 */
@NullMarked
package br.com.metas.events.outbox;

import org.jspecify.annotations.NullMarked;
