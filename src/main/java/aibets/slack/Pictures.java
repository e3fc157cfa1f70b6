package aibets.slack;

import aibets.overview.Timeline;
import aibets.overview.TimelinePicture;
import aibets.telemetry.Incidents;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads pictures of timelines, visible only in the messages that contain them. Never throws;
 * without a picture, the text is shown alone.
 */
final class Pictures {

  private final Logger log = LoggerFactory.getLogger(Pictures.class);
  private final MethodsClient client;

  Pictures(MethodsClient client) {
    this.client = client;
  }

  /** Returns the picture of a timeline with entries; empty if it cannot be drawn or uploaded. */
  Optional<ImageBlock> of(Timeline timeline) {
    try {
      return uploaded(new TimelinePicture(timeline, false).png())
          .map(
              id ->
                  ImageBlock.builder()
                      .slackFile(SlackFileObject.builder().id(id).build())
                      .altText("A timeline of dated statements, which are listed below")
                      .build());
    } catch (IOException | SlackApiException | SlackFilesUploadV2Exception e) {
      log.warn("Cannot upload a picture ({}); sending the text without it", e.toString());
    } catch (RuntimeException | LinkageError e) {
      log.warn("Cannot draw a picture ({}); sending the text without it", Incidents.types(e));
    }
    return Optional.empty();
  }

  private Optional<String> uploaded(byte[] png)
      throws IOException, SlackApiException, SlackFilesUploadV2Exception {
    FilesUploadV2Response response =
        client.filesUploadV2(
            request -> request.fileData(png).filename("timeline.png").title("Timeline"));
    return response.isOk() ? Optional.of(response.getFile().getId()) : Optional.empty();
  }
}
