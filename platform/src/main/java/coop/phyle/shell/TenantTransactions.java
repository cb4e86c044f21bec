package coop.phyle.shell;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins every transaction by telling the database which co-op it is about (transaction-local, so a pooled connection keeps nothing). */
final class TenantTransactions extends JdbcTransactionManager {
  TenantTransactions(DataSource source) {
    super(source);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    try {
      Tenancy.setting().ifPresent(this::tell);
    } catch (RuntimeException e) {
      doCleanupAfterCompletion(transaction);
      throw e;
    }
  }

  private void tell(String setting) {
    var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
    if (holder == null) {
      throw new CannotCreateTransactionException("no connection in the transaction just begun");
    }
    try (var statement = holder.getConnection().prepareStatement("select set_config('phyle.coop', ?, true)")) {
      statement.setString(1, setting);
      statement.execute();
    } catch (SQLException e) {
      throw new CannotCreateTransactionException("could not set the co-op of the transaction", e);
    }
  }
}
