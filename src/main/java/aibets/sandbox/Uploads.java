package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Implements files.getUploadURLExternal, the upload, files.completeUploadExternal, and downloads by
 * the page. Images are served with a type detected from their first bytes. Thread-safe.
 */
final class Uploads {

  static final String UPLOAD = "/upload/";
  static final String SHOWN = "/files/";

  private static final String WRITE = "files:write";
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** A file; has no bytes until they are uploaded. */
  private static final class Upload {

    private final String name;
    private final int length;
    private volatile byte[] bytes = new byte[0];
    private volatile boolean done;

    Upload(String name, int length) {
      this.name = name;
      this.length = length;
    }

    /**
     * Returns the detected image type, or a text type by the name; never a type that a browser
     * would execute.
     */
    String mimetype() {
      return isPng()
          ? "image/png"
          : name.matches(".*\\.(txt|csv|md)") ? "text/plain" : "application/octet-stream";
    }

    boolean isPng() {
      return bytes.length > PNG.length && Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length);
    }
  }

  /** The number of files kept; older ones are deleted. */
  private static final int KEPT = 50;

  private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final Workspace workspace;
  private final Places places;
  private final Supplier<String> origin;

  Uploads(Workspace workspace, Places places, Supplier<String> origin) {
    this.workspace = workspace;
    this.places = places;
    this.origin = origin;
  }

  List<Method> all() {
    return List.of(
        Method.of("files.getUploadURLExternal", Rule.TIER_4, WRITE, this::begin),
        Method.of("files.completeUploadExternal", Rule.TIER_4, WRITE, this::complete));
  }

  private ObjectNode begin(Arguments arguments) {
    String name = arguments.text("filename");
    int length = arguments.number("length", 0);
    if (length <= 0) {
      throw new Refusal("missing_argument");
    }
    int next = number.incrementAndGet();
    uploads.remove(id(next - KEPT));
    String id = id(next);
    uploads.put(id, new Upload(name, length));
    return Json.object().put("upload_url", origin.get() + UPLOAD + id).put("file_id", id);
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "F%08d", number);
  }

  /** Accepts the bytes of an announced upload, once. */
  void upload(Http http) throws IOException {
    String id = http.path().substring(UPLOAD.length());
    Upload announced = uploads.get(id);
    byte[] bytes = http.bytes();
    if (!http.isPost() || announced == null || announced.done || bytes.length != announced.length) {
      throw Refusal.status(400, "upload_refused");
    }
    announced.bytes = bytes;
    http.answer(200, ("OK - " + bytes.length).getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode complete(Arguments arguments) {
    ArrayNode files = Json.array();
    arguments
        .json("files")
        .orElseThrow(() -> new Refusal("invalid_arguments"))
        .forEach(file -> files.add(completed(file)));
    arguments.optional("channel_id").ifPresent(channel -> share(channel, arguments, files));
    return Json.object().set("files", files);
  }

  private ObjectNode completed(JsonNode file) {
    String id = file.path("id").asText();
    Upload upload =
        Optional.ofNullable(uploads.get(id)).orElseThrow(() -> new Refusal("file_not_found"));
    if (upload.bytes.length == 0) {
      throw Rule.FILE_UPLOADED.broken();
    }
    upload.done = true;
    return Json.object()
        .put("id", id)
        .put("name", upload.name)
        .put("title", file.path("title").asText(upload.name))
        .put("mimetype", upload.mimetype())
        .put("url_private", origin.get() + SHOWN + id);
  }

  private void share(String id, Arguments arguments, ArrayNode files) {
    Channel channel = places.writable(id);
    String thread = places.thread(channel, arguments).orElse(null);
    ObjectNode content =
        Json.object().put("text", arguments.optional("initial_comment").orElse(""));
    workspace.post(channel, thread, Identity.BOT_USER, null, content.set("files", files));
  }

  /** Serves a file: inline for images and text, as a download otherwise. */
  void show(Http http) throws IOException {
    Upload upload = uploads.get(http.path().substring(SHOWN.length()));
    if (upload == null || !upload.done) {
      http.answer(404, new byte[0]);
      return;
    }
    String type = upload.mimetype();
    http.set("Content-Type", type.equals("text/plain") ? type + "; charset=utf-8" : type);
    http.set("Content-Security-Policy", "default-src 'none'; sandbox");
    http.set("X-Content-Type-Options", "nosniff");
    http.answer(200, upload.bytes);
  }
}
