package br.com.metas.cache.protocol;

/** A state of the protocol. Immutable, compared by content. */
public interface Machine {
  /** Takes the reply to one of the calls under way. */
  Step on(Call call, Reply reply);
}
