# The service: docker build -t consistency . && docker run -p 50051:50051 -p 8080:8080 -v consistency:/data consistency
# It asks nobody who they are: keep its ports off open networks.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Consistency.Server -c Release -o /program

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN mkdir /data && chown $APP_UID /data
COPY --from=build /program /program
USER $APP_UID
ENV CONSISTENCY_ADDRESS=0.0.0.0 CONSISTENCY_DATA=/data
VOLUME /data
EXPOSE 50051 8080
ENTRYPOINT ["dotnet", "/program/Consistency.Server.dll"]
