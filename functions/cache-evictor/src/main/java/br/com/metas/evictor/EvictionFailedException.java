package br.com.metas.evictor;

import br.com.metas.goals.SellerId;
import java.util.List;

/** Not every seller could be evicted; Lambda tries the whole event again. */
public final class EvictionFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EvictionFailedException(List<SellerId> sellers, RuntimeException first) {
    super("not evicted: " + sellers, first);
  }
}
