package br.com.metas.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

class FailedCallTest {
  @Test
  void everyCauseIsNamedByItsClassAndByTheCodeThatAwsGaveIt() {
    AwsServiceException refused =
        AwsServiceException.builder()
            .awsErrorDetails(AwsErrorDetails.builder().errorCode("AccessDeniedException").build())
            .message("User arn:aws:… is not authorized")
            .build();

    LogLine line = FailedCall.line("Claim", new IllegalStateException("of seller 42", refused));

    assertThat(line.fields())
        .containsEntry("call", "Claim")
        .containsEntry(
            "causes",
            List.of(
                "java.lang.IllegalStateException",
                AwsServiceException.class.getName() + " AccessDeniedException"));
  }

  @Test
  void anAnswerWithoutDetailsIsNamedByItsClass() {
    AwsServiceException bare = AwsServiceException.builder().message("").build();

    assertThat(FailedCall.line("Look", bare).fields().get("causes"))
        .isEqualTo(List.of(AwsServiceException.class.getName()));
  }

  @Test
  void causesThatGoOnForeverAreCutOff() {
    Throwable deep = new SocketTimeoutException("0");
    for (int level = 0; level < 20; level++) {
      deep = new IllegalStateException(deep);
    }

    assertThat((List<?>) FailedCall.line("Look", deep).fields().get("causes")).hasSize(5);
  }
}
