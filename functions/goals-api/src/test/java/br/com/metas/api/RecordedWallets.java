package br.com.metas.api;

import br.com.metas.goals.WalletReader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A wallet reader that answers as it was told, and remembers what it was asked. */
final class RecordedWallets implements WalletReader {
  private final Function<Request, Reading> answers;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  RecordedWallets(Function<Request, Reading> answers) {
    this.answers = answers;
  }

  @Override
  public Reading read(Request request) {
    requests.add(request);
    return answers.apply(request);
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }
}
