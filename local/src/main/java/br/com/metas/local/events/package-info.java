/**
 * What EventBridge and Lambda's asynchronous invocation do in the cloud: {@code PutEvents}, rules
 * with the template's own patterns, retries, and a list of the events that could not be handled.
 */
@NullMarked
package br.com.metas.local.events;

import org.jspecify.annotations.NullMarked;
