package br.com.metas.local;

import br.com.metas.cache.GoalsCache;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.SellerPages;
import br.com.metas.local.gateway.LambdaFunction;
import br.com.metas.local.rebuild.LocalQueue;
import br.com.metas.local.rebuild.Rebuilds;
import br.com.metas.rebuilder.FanOut;
import br.com.metas.rebuilder.RebuildWorkerHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

/** The two deployed functions of the rebuild, with a local queue between them. */
record RebuildFunctions(
    GoalsCache cache, SellerPages sellers, BusinessCalendar calendar, LocalQueue queue) {
  private static final int PAGE = 100;

  LambdaFunction worker() {
    FanOut fanOut = new FanOut(sellers, queue::send, PAGE);
    RebuildWorkerHandler handler =
        new RebuildWorkerHandler(
            (seller, year) -> cache.rebuild(seller, year, calendar),
            fanOut,
            EventFunctions.metrics(),
            EventFunctions.log(calendar.clock()),
            calendar.clock());
    return LambdaFunction.of(handler, SQSEvent.class, SQSBatchResponse.class);
  }

  Rebuilds byHand() {
    return new Rebuilds(
        sellers, queue, calendar, EventFunctions.log(calendar.clock()), System::nanoTime);
  }
}
