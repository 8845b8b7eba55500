# Builds the jar and a small image that runs it as an unprivileged user.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q -DskipTests dependency:go-offline
COPY src src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q -DskipTests -Dspotless.check.skip=true package \
 && java -Djarmode=tools -jar target/access-control-*.jar extract --destination /app \
 && mv /app/access-control-*.jar /app/access-control.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app access-control && mkdir -p /app/data && chown access-control /app/data
WORKDIR /app
COPY --from=build /app/lib/ lib/
COPY --from=build /app/access-control.jar ./
# One start into the void, so that the real ones find the classes loaded and linked.
RUN java -XX:AOTCacheOutput=access-control.aot -Dspring.context.exit=onRefresh \
      -Dspring.datasource.url=jdbc:h2:mem:training\;MODE=PostgreSQL\;DATABASE_TO_LOWER=TRUE\;DEFAULT_NULL_ORDERING=HIGH \
      -jar access-control.jar > /dev/null
USER access-control
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/${MANAGEMENT_SERVER_ADDRESS:-127.0.0.1}/${MANAGEMENT_SERVER_PORT:-8090} && printf 'GET /actuator/health/liveness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=access-control.aot", "-XX:MaxRAMPercentage=75", "-jar", "access-control.jar"]
