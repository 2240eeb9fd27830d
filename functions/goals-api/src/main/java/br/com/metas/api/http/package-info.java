/** HTTP as RFC 9110 has it, without anything of goals: requests, negotiation, tags, problems. */
@NullMarked
package br.com.metas.api.http;

import org.jspecify.annotations.NullMarked;
