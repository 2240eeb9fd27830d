package br.com.metas.evictor;

import br.com.metas.goals.SellerId;
import java.util.List;

/** A seller could not be evicted. Lambda repeats the whole event. */
public final class EvictionFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EvictionFailedException(List<SellerId> sellers, RuntimeException first) {
    super("not evicted: " + sellers, first);
  }
}
