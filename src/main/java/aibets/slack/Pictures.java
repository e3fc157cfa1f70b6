package aibets.slack;

import aibets.desk.Incidents;
import aibets.overview.Timeline;
import aibets.overview.TimelinePicture;
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
 * Uploads pictures of timelines, shared with nobody but in the messages that show them. Never
 * throws: where there can be no picture, there is the text alone.
 */
final class Pictures {

  private final Logger log = LoggerFactory.getLogger(Pictures.class);
  private final MethodsClient client;

  Pictures(MethodsClient client) {
    this.client = client;
  }

  /** A picture of a timeline that has entries; empty if it cannot be drawn or uploaded. */
  Optional<ImageBlock> of(Timeline timeline) {
    try {
      return uploaded(new TimelinePicture(timeline, false).png())
          .map(
              id ->
                  ImageBlock.builder()
                      .slackFile(SlackFileObject.builder().id(id).build())
                      .altText("What the sources date, drawn; the statements follow")
                      .build());
    } catch (IOException | SlackApiException | SlackFilesUploadV2Exception e) {
      log.warn("No picture could be uploaded ({}); the text goes without", e.toString());
    } catch (RuntimeException | LinkageError e) {
      log.warn("No picture could be drawn ({}); the text goes without", Incidents.types(e));
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
