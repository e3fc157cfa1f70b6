# Build: docker build -t ai-bets .
# Ask:   docker run --rm -v ai-bets-data:/data ai-bets ask who funded AMI Labs
# Slack: docker run -d -v ai-bets-data:/data -e SLACK_BOT_TOKEN -e SLACK_APP_TOKEN ai-bets
FROM maven:3.9.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
COPY seeds seeds
COPY config config
RUN mvn -q -B package -Punchecked -Dmaven.test.skip=true

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /data ai-bets \
    && mkdir /data /seeds \
    && chown ai-bets /data
COPY --from=build /build/target/ai-bets.jar /opt/ai-bets.jar
COPY seeds /seeds
ENV AI_BETS_DATA=/data AI_BETS_SEEDS=/seeds AI_BETS_OPERATIONS_PORT=9464
USER ai-bets
WORKDIR /data
# The documents (mount your own folder over them), and what the program writes.
VOLUME ["/seeds", "/data"]
# Healthy while questions are answered.
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9464 && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-jar", "/opt/ai-bets.jar"]
CMD ["serve"]
