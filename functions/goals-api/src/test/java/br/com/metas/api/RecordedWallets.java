package br.com.metas.api;

import br.com.metas.goals.WalletReader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A wallet reader that returns prepared answers and records its requests. */
final class RecordedWallets implements WalletReader {
  private final Function<Request, WalletParts> answers;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  RecordedWallets(Function<Request, WalletParts> answers) {
    this.answers = answers;
  }

  @Override
  public WalletParts read(Request request) {
    requests.add(request);
    return answers.apply(request);
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }
}
