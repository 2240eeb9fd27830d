package br.com.metas.cache.protocol;

/** A state of the protocol's step machine. Immutable, compared by content. */
public interface Machine {
  /** Takes the reply to one of the calls under way, and returns the next step. */
  Step on(Call call, Reply reply);
}
