/**
 * What API Gateway does in the cloud: an HTTP API with payload format 2.0, its JWT authorizer, its
 * CORS answers and its limits, in front of the real handlers.
 */
@NullMarked
package br.com.metas.local.gateway;

import org.jspecify.annotations.NullMarked;
