@NullMarked
package br.com.metas.events.outbox;

import org.jspecify.annotations.NullMarked;
