package br.com.metas.api.telemetry;

/** Where requests leave their traces. Implementations are thread-safe and never throw. */
public interface Telemetry {
  /** Leaves no trace. */
  Telemetry NONE =
      new Telemetry() {
        @Override
        public void answered(String requestId, RequestRecord request) {}

        @Override
        public void failed(String requestId, RuntimeException failure) {}
      };

  /**
   * Notes a request that was answered.
   *
   * @param requestId Lambda's id of the request
   */
  void answered(String requestId, RequestRecord request);

  /**
   * Notes why a request could not be answered as asked.
   *
   * @param requestId Lambda's id of the request
   */
  void failed(String requestId, RuntimeException failure);

  /** Both of these, in this order. */
  default Telemetry and(Telemetry other) {
    Telemetry first = this;
    return new Telemetry() {
      @Override
      public void answered(String requestId, RequestRecord request) {
        first.answered(requestId, request);
        other.answered(requestId, request);
      }

      @Override
      public void failed(String requestId, RuntimeException failure) {
        first.failed(requestId, failure);
        other.failed(requestId, failure);
      }
    };
  }
}
