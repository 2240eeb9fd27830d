package br.com.metas.api.telemetry;

/** Records requests and failures. Implementations are thread-safe and never throw. */
public interface Telemetry {
  /** Records nothing. */
  Telemetry NONE =
      new Telemetry() {
        @Override
        public void answered(String requestId, RequestRecord request) {}

        @Override
        public void failed(String requestId, RuntimeException failure) {}
      };

  /**
   * Records a request that was answered.
   *
   * @param requestId Lambda's id of the request
   */
  void answered(String requestId, RequestRecord request);

  /**
   * Records why a request failed.
   *
   * @param requestId Lambda's id of the request
   */
  void failed(String requestId, RuntimeException failure);

  /** Records in this telemetry, then in the other. */
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
