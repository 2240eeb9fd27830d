/**
 * The transactional outbox: writers append events in the transaction of the change, and the relay
 * publishes them. So no event is lost between the commit and its publication.
 */
@NullMarked
package br.com.metas.events.outbox;

import org.jspecify.annotations.NullMarked;
