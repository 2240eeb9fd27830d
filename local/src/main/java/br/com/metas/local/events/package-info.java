/**
 * What EventBridge and Lambda's asynchronous invocation do in the cloud: {@code PutEvents}, rules
 * matched by the template's own patterns, retries, and what could not be handled kept where one can
 * look at it.
 */
@NullMarked
package br.com.metas.local.events;

import org.jspecify.annotations.NullMarked;
