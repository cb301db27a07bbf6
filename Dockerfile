# syntax=docker/dockerfile:1
# Build: the same command as on any machine, less the tests, which need a browser.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml ./
COPY src ./src
COPY config ./config
RUN mvn -B -ntp -q -DskipTests package

# Run: a JRE, one jar, and a user who owns nothing but the data folder.
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app patchthrough \
 && install -d -o patchthrough /app/data
WORKDIR /app
COPY --from=build /src/target/patchthrough.jar ./
USER patchthrough
ENV DATA_DIR=/app/data PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-jar", "/app/patchthrough.jar", "health"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/app/patchthrough.jar"]
CMD ["serve"]
