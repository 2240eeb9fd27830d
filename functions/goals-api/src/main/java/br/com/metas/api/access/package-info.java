/** Access control: the claims from the authorizer, and the rules for them. */
@NullMarked
package br.com.metas.api.access;

import org.jspecify.annotations.NullMarked;
