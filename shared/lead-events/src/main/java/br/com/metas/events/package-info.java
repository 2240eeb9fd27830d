/** The events of other services, and how to publish them. */
@NullMarked
package br.com.metas.events;

import org.jspecify.annotations.NullMarked;
