/** Who sees what: the authorizer's claims and the rule over them. */
@NullMarked
package br.com.metas.api.access;

import org.jspecify.annotations.NullMarked;
