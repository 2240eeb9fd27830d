package br.com.metas.local.gateway;

/** Something that answers requests. Implementations are thread-safe and may block. */
@FunctionalInterface
public interface Exchange {
  HttpAnswer answer(HttpRequest request);
}
