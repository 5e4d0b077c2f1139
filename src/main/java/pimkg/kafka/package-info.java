/** A topic of Apache Kafka as the log of changes, where Kafka's client is on the class path. */
package pimkg.kafka;
