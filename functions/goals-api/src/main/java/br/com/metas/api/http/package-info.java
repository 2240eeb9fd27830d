/**
 * HTTP by RFC 9110: requests, negotiation, tags, problems. This package knows nothing about goals.
 */
@NullMarked
package br.com.metas.api.http;

import org.jspecify.annotations.NullMarked;
